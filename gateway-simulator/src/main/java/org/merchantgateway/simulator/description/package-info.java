/** The description of the SOAP service: what banks say of its operations and types, and the documents that say it to others. */
@NullMarked
package org.merchantgateway.simulator.description;

import org.jspecify.annotations.NullMarked;
