package org.merchantgateway.acceptance.fire;

import net.jqwik.api.Tag;

/** The same with ten times as many kills. */
@Tag("deep")
class DeepKilledShopTest extends KilledShopTest {

    @Override
    int kills() {
        return 50;
    }
}
