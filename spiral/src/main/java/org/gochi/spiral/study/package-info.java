/** Measuring conversations from anywhere: the pipeline, its figures and its report. */
@NullMarked
package org.gochi.spiral.study;

import org.jspecify.annotations.NullMarked;
