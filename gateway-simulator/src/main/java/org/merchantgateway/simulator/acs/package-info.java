/** The issuer's access control server of 3-D Secure 1, and the two messages that go to it and come back. */
@NullMarked
package org.merchantgateway.simulator.acs;

import org.jspecify.annotations.NullMarked;
