/**
 * Finding out whether a call was executed when its outcome is unknown, and the safe way to send a call so that this can be
 * found out even after a crash.
 */
@NullMarked
package org.merchantgateway.domain.settle;

import org.jspecify.annotations.NullMarked;
