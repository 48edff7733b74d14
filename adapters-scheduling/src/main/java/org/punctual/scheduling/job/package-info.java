/** What runs again and again, and can't die silently. */
@NullMarked
package org.punctual.scheduling.job;

import org.jspecify.annotations.NullMarked;
