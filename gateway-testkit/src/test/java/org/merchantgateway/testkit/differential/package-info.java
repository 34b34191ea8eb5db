/** The same random stories in memory, over REST and over SOAP. */
@NullMarked
package org.merchantgateway.testkit.differential;

import org.jspecify.annotations.NullMarked;
