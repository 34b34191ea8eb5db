/** The same random stories in memory, over REST and over SOAP. */
@NullMarked
package org.merchantgateway.acceptance.differential;

import org.jspecify.annotations.NullMarked;
