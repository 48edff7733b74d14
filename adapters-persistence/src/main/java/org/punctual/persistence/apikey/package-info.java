/** API keys in the database. */
@NullMarked
package org.punctual.persistence.apikey;

import org.jspecify.annotations.NullMarked;
