/** Tests of several servers with one database, and of faults of servers and the database. */
@NullMarked
package org.punctual.it.cluster;

import org.jspecify.annotations.NullMarked;
