// The page works without scripts for reading and saying; everything here makes it quicker and safer.
import "./keyed.js";
import { startStream } from "./stream.js";
import { startLight } from "./light.js";
import { startMirror } from "./mirror.js";
import { startKeys } from "./keys.js";
import { startForms } from "./forms.js";
import { tellZone } from "./zone.js";
import "./say.js";
import "./map.js";

document.documentElement.classList.add("js");
tellZone();
startForms();
startKeys();
if (document.getElementById("desk")) {
  startMirror();
  startLight();
  startStream();
}
