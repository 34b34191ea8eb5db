/**
 * Orders: registration, completion, reversal, refund, status, and their life cycle.
 *
 * <p>Requests are values that are checked when they are built: what exists may be sent. Requests name amounts in minor
 * units of the order's currency. Answers are kept as the gateway gave them, and most of their fields may be empty. Null
 * is not allowed unless a parameter is marked {@code @Nullable}.
 */
@NullMarked
package org.merchantgateway.domain.order;

import org.jspecify.annotations.NullMarked;
