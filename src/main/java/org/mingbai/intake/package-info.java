/// What must be asked of a grievance: paths of questions for each class as data, the names of what
/// is told, and what of it her words say already. One definition for the conversation and the form.
@NullMarked
package org.mingbai.intake;

import org.jspecify.annotations.NullMarked;
