/** A server that misbehaves on purpose, and counts what it executed. */
@NullMarked
package org.merchantgateway.testkit.fault;

import org.jspecify.annotations.NullMarked;
