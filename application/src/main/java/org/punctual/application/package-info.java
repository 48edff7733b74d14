/** The use cases, and the ports through which they reach the world. */
@NullMarked
package org.punctual.application;

import org.jspecify.annotations.NullMarked;
