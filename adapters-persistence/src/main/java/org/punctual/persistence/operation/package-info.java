/** The database's structure. */
@NullMarked
package org.punctual.persistence.operation;

import org.jspecify.annotations.NullMarked;
