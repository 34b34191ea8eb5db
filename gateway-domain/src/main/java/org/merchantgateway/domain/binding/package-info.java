/**
 * Stored cards (bindings) and the clients to whom they belong. A stored card is known to the shop by an id and a masked
 * number only.
 */
@NullMarked
package org.merchantgateway.domain.binding;

import org.jspecify.annotations.NullMarked;
