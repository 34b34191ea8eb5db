package org.merchantgateway.acceptance.description;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.merchantgateway.simulator.setting.SoapGeneration;

/** Whatever the SOAP adapter sends is what the description of its generation has, by the project's own copy of the facts. */
class RequestFactsTest {

    @Test
    void everyEnvelopeIsWhatTheDescriptionHas() throws Exception {
        Map<SoapGeneration, Facts> served = new EnumMap<>(SoapGeneration.class);
        for (SoapGeneration generation : SoapGeneration.values()) {
            served.put(generation, RequestFacts.served(generation));
        }

        RequestFacts.check(served, served, Path.of("target/request-facts.txt"));
    }
}
