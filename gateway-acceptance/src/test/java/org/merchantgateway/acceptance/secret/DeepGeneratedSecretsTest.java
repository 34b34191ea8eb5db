package org.merchantgateway.acceptance.secret;

import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;

/** The same with forty times as many operations. */
@Tag("deep")
@PropertyDefaults(tries = 200)
class DeepGeneratedSecretsTest extends GeneratedSecretsTest {

    @Override
    int atOnce() {
        return 20;
    }
}
