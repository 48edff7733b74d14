/** Recording what partners call, and showing it to owners. */
@NullMarked
package org.punctual.application.usage;

import org.jspecify.annotations.NullMarked;
