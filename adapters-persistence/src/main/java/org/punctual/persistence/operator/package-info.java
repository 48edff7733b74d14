/** What operators see, read from the database. */
@NullMarked
package org.punctual.persistence.operator;

import org.jspecify.annotations.NullMarked;
