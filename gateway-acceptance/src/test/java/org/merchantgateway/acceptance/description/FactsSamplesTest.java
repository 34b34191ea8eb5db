package org.merchantgateway.acceptance.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantgateway.simulator.setting.SoapGeneration;

/** The same against the facts about the banks' own descriptions, where these are; and that ours are a copy of them. */
@Tag("samples")
class FactsSamplesTest {

    private static final Map<SoapGeneration, Facts> SERVED = new EnumMap<>(SoapGeneration.class);
    private static final Map<SoapGeneration, Facts> REAL = new EnumMap<>(SoapGeneration.class);

    @BeforeAll
    static void read() throws Exception {
        Path folder = Path.of(System.getProperty("samples")).resolveSibling("wsdl");
        for (SoapGeneration generation : SoapGeneration.values()) {
            String file = generation == SoapGeneration.OF_2016 ? "facts-2016.json" : "facts-2021.json";
            REAL.put(generation, Facts.of(folder.resolve(file)));
            SERVED.put(generation, RequestFacts.served(generation));
        }
    }

    @Test
    void everyEnvelopeIsWhatTheDescriptionHas() throws Exception {
        RequestFacts.check(REAL, SERVED, Path.of("target/request-facts-of-banks.txt"));
    }

    @ParameterizedTest
    @EnumSource
    void theServedDescriptionIsTheBanks(SoapGeneration generation) {
        Facts real = REAL.get(generation);

        assertThat(SERVED.get(generation).operations())
                .isNotEmpty()
                .allSatisfy((name, operation) ->
                        assertThat(operation).isEqualTo(real.operations().get(name)));
        assertThat(SERVED.get(generation).types())
                .isNotEmpty()
                .allSatisfy((name, type) ->
                        assertThat(type).as(name).isEqualTo(real.types().get(name)));
    }
}
