/**
 * The shared place: a ba with its purpose, its participants and their names, and who may say what.
 */
@NullMarked
package org.gochi.spiral.ba;

import org.jspecify.annotations.NullMarked;
