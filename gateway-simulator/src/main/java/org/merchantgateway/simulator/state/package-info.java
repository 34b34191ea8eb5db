/** The file in which a gateway's orders and stored cards live through a restart. */
@NullMarked
package org.merchantgateway.simulator.state;

import org.jspecify.annotations.NullMarked;
