/** The pages that the payer's browser sees. */
@NullMarked
package org.merchantgateway.simulator.page;

import org.jspecify.annotations.NullMarked;
