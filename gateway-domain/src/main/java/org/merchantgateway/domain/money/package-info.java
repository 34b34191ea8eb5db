/** Amounts in minor units, currencies, quantities. */
@NullMarked
package org.merchantgateway.domain.money;

import org.jspecify.annotations.NullMarked;
