/** The fault campaign of the profile {@code faults}, and the tools that only it uses. */
@NullMarked
package org.punctual.it.campaign;

import org.jspecify.annotations.NullMarked;
