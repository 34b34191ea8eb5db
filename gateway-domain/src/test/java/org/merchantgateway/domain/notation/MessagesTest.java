package org.merchantgateway.domain.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The words of the constraints stand in two places: for our own refusals, and for a team's validation provider. */
class MessagesTest {

    private static final String OURS = "/org/merchantgateway/domain/notation/Messages.properties";
    private static final String ENGLISH = "/ContributorValidationMessages.properties";
    private static final String RUSSIAN = "/ContributorValidationMessages_ru.properties";

    @Test
    void areTheSameInBothPlaces() {
        assertThat(texts(OURS)).containsAllEntriesOf(texts(ENGLISH));
    }

    @Test
    void coverAllConstraintsOfOursForAProvider() {
        assertThat(texts(OURS).stringPropertyNames())
                .filteredOn(key -> key.startsWith("org.merchantgateway."))
                .containsExactlyInAnyOrderElementsOf(texts(ENGLISH).stringPropertyNames());
    }

    @Test
    void areThereInRussianToo() {
        assertThat(texts(RUSSIAN).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(texts(ENGLISH).stringPropertyNames());
    }

    @Test
    void nameTheSameParametersInRussian() {
        texts(ENGLISH)
                .forEach((key, text) -> assertThat(texts(RUSSIAN).getProperty((String) key))
                        .as("%s", key)
                        .matches(russian -> russian.contains("{value}") == ((String) text).contains("{value}")));
    }

    private static Properties texts(String resource) {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(Notation.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
