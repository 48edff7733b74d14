/** Usage records in the database. */
@NullMarked
package org.punctual.persistence.usage;

import org.jspecify.annotations.NullMarked;
