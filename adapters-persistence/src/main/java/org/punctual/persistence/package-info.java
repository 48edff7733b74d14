/** The ports kept in a database, by Jakarta Persistence and migrations. */
@NullMarked
package org.punctual.persistence;

import org.jspecify.annotations.NullMarked;
