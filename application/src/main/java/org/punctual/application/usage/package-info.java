/** Recording the calls of partners, and showing them to owners. */
@NullMarked
package org.punctual.application.usage;

import org.jspecify.annotations.NullMarked;
