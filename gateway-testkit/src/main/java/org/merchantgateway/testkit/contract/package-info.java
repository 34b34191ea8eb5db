/**
 * What every adapter must do, as rules with ids. The author of an adapter extends
 * {@link org.merchantgateway.testkit.contract.GatewayContract} by one small test class.
 */
@NullMarked
package org.merchantgateway.testkit.contract;

import org.jspecify.annotations.NullMarked;
