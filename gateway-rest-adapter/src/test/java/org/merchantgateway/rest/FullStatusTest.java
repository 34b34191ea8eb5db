package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.rest.Operations.STATUS;
import static org.merchantgateway.rest.Outcomes.accepted;
import static org.merchantgateway.rest.RestPeer.outcome;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.order.OrderReport;

/** A status with everything that gateways tell and more, each value marked by a number of its own: every one comes back. */
class FullStatusTest {

    private static final Pattern MARK = Pattern.compile("\\b7\\d{4}\\b");

    @Test
    void givesEveryValueBack() throws IOException {
        String answer = resource("/full-status.json");
        List<String> came =
                MARK.matcher(answer).results().map(MatchResult::group).toList();
        assertThat(came).hasSize(149).doesNotHaveDuplicates();

        OrderReport report = accepted(outcome(STATUS, answer));

        String told = String.join(" ", told(report).toList());
        assertThat(came.stream().filter(mark -> !told.contains(mark))).isEmpty();
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = FullStatusTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Every text, number and time in a value. */
    private static Stream<String> told(Object value) {
        if (value instanceof Instant time) {
            return Stream.of(Long.toString(time.toEpochMilli()));
        } else if (value instanceof Optional<?> optional) {
            return optional.stream().flatMap(FullStatusTest::told);
        } else if (value instanceof OptionalInt number) {
            return number.stream().mapToObj(Integer::toString);
        } else if (value instanceof Collection<?> list) {
            return list.stream().flatMap(FullStatusTest::told);
        } else if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(Object::toString);
        }
        return value.getClass().getName().startsWith("org.merchantgateway.domain.")
                ? Stream.of(declared(value).getMethods()).flatMap(method -> told(value, method))
                : Stream.of(value.toString());
    }

    /** The type that the domain declares, not a class that is generated below it. */
    private static Class<?> declared(Object value) {
        Class<?> type = value.getClass();
        return Modifier.isPublic(type.getModifiers()) ? type : type.getSuperclass();
    }

    private static Stream<String> told(Object value, Method accessor) {
        boolean isPart = accessor.getDeclaringClass() == declared(value)
                && accessor.getParameterCount() == 0
                && !Modifier.isStatic(accessor.getModifiers())
                && !List.of("toBuilder", "hashCode").contains(accessor.getName());
        try {
            return isPart ? told(accessor.invoke(value)) : Stream.empty();
        } catch (ReflectiveOperationException own) {
            throw new AssertionError(own);
        }
    }
}
