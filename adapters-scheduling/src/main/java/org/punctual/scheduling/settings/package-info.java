/** The settings of the process, read from the environment and checked before anything starts. */
@NullMarked
package org.punctual.scheduling.settings;

import org.jspecify.annotations.NullMarked;
