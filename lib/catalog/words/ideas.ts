/**
 * Starting points for a prompt: by FASHN's `model_name` and by group. What stands in [brackets] is what a person will
 * most likely change: it is selected once the idea stands in the text. The groups are named in the endpoint's prompt.
 */
export const ideas: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  edit: {
    Turn: [
      "Turn the model slightly to the [left]",
      "Show the model from [behind], same outfit",
      "Turn the head towards the [camera]",
    ],
    Pose: [
      "Put one hand in the [trouser pocket]",
      "Let the model [walk towards the camera]",
      "Let the arms hang relaxed at the [sides]",
      "Let the model sit on a [wooden stool]",
    ],
    Accessory: [
      "Add a [black leather crossbody bag]",
      "Add [small gold hoop earrings]",
      "Add [dark oval sunglasses]",
      "Add a [white cotton bucket hat]",
    ],
    Light: [
      "Use [soft daylight] studio lighting",
      "Add [warm low sun] from the side",
      "Make the shadow on the backdrop [softer]",
    ],
    Repair: [
      "Remove the [wrinkles] from the garment",
      "Remove the [tag] and leave the fabric as it is",
      "Correct the [left hand]",
      "Clean the [floor] under the model",
    ],
    Colour: [
      "Change the colour of the coat to [bottle green]",
      "Make the backdrop [light warm grey]",
      "Dye the hair [dark copper]",
    ],
  },
  "image-to-video": {
    Motion: [
      "Raising hand to touch [face]",
      "Slowly turning to the [left]",
      "Taking two steps [towards the camera]",
      "Putting one hand into the [pocket]",
      "Looking over the [left shoulder]",
      "Shifting weight to the [other leg]",
      "Fabric moving in a [light breeze]",
    ],
    Camera: [
      "Camera slowly moving [closer]",
      "Camera circling slowly to the [right]",
      "Camera still, only the [fabric] moves",
    ],
  },
  "tryon-max": {
    Styling: [
      "Worn [open]",
      "Sleeves [rolled up]",
      "Tucked into the [trousers]",
      "Belt tied at the [waist]",
      "Collar [turned up]",
      "Bag carried over the [left shoulder]",
    ],
  },
  "product-to-model": {
    Person: ["Woman in her [thirties], natural make-up", "Man with [short dark hair]", "[Tall] model with a calm look"],
    Styling: [
      "Worn open over a [white t-shirt]",
      "With [wide black trousers] and white sneakers",
      "Sleeves [rolled up]",
    ],
    Setting: ["[Light grey] studio background", "On a [city street] in the morning", "In a [sunlit apartment]"],
  },
};
