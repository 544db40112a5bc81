/** The report of a study: one HTML file that opens anywhere without a network. */
@NullMarked
package org.gochi.spiral.study.report;

import org.jspecify.annotations.NullMarked;
