package org.merchantgateway.acceptance.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.Serializable;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.callback.CallbackKey;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Pan;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.notation.Secret;
import org.merchantgateway.domain.payment.PaReqChallenge;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.rule.Fields;
import org.merchantgateway.domain.rule.Part;
import org.merchantgateway.testkit.generator.Samples;

/**
 * Whatever holds a secret gives nothing of it to a serializer, by accessors, components or fields: what is written of a value
 * and of its twin, which differs in secrets alone, is the same. The types are found in the domain's classes.
 */
class SerializersTest {

    private static final long SEED = 20260304;

    /** So many values of a type. */
    private static final int MANY = 3;

    /** A value, and the same with other secrets. */
    private record Pair(Object one, Object other) {}

    private static final Map<Class<?>, List<Pair>> PAIRS = new ConcurrentHashMap<>();

    /** What a shop's own class would be that hides nothing. */
    public record Careless(String secret) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    static List<Class<?>> holders() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.merchantgateway.domain")
                        .stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(type -> Fields.areIn(type) && holdsASecret(type))
                        .toList();
    }

    /** Whether a type is a secret, or anything that it is made of holds one. */
    private static boolean holdsASecret(Type type) {
        if (type instanceof ParameterizedType holder) {
            return Arrays.stream(holder.getActualTypeArguments()).anyMatch(SerializersTest::holdsASecret);
        }
        if (!(type instanceof Class<?> known)) {
            return false;
        }
        if (known.isSealed()) {
            return Arrays.stream(known.getPermittedSubclasses()).anyMatch(SerializersTest::holdsASecret);
        }
        return Secret.class.isAssignableFrom(known)
                || (Fields.areIn(known)
                        && Part.of(known).stream()
                                .anyMatch(part -> holdsASecret(part.type().getType())));
    }

    @Test
    void looksAtEverythingThatHoldsASecret() {
        assertThat(holders())
                .contains(
                        Pan.class,
                        Card.class,
                        PayByCard.class,
                        Credentials.Login.class,
                        GatewayConfig.class,
                        PaReqChallenge.class)
                .hasSizeGreaterThanOrEqualTo(18);
    }

    @ParameterizedTest
    @EnumSource
    void wouldSeeASecretThatIsNotHidden(Serializer serializer) {
        assertThat(written(serializer, new Careless("one"))).isNotEqualTo(written(serializer, new Careless("other")));
    }

    @ParameterizedTest
    @EnumSource
    void writesNothingThatDependsOnASecret(Serializer serializer) {
        for (Class<?> holder : holders()) {
            pairs(holder)
                    .forEach(pair -> assertThat(written(serializer, pair.one()))
                            .as("%s by %s", holder, serializer)
                            .isEqualTo(written(serializer, pair.other())));
        }
    }

    /** A builder that somebody hands to a serializer holds what was set. */
    @ParameterizedTest
    @EnumSource
    void writesNothingOfABuilderThatDependsOnASecret(Serializer serializer) {
        for (Class<?> holder : holders()) {
            if (Part.isGenerated(holder)) {
                pairs(holder)
                        .forEach(pair -> assertThat(written(serializer, builder(pair.one())))
                                .as("builder of %s by %s", holder, serializer)
                                .isEqualTo(written(serializer, builder(pair.other()))));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void writesNothingOfACallbackKey(Serializer serializer) {
        assertThat(written(serializer, CallbackKey.symmetric("one token")))
                .isEqualTo(written(serializer, CallbackKey.symmetric("another token")));
    }

    @ParameterizedTest
    @MethodSource("holders")
    void isNotSerializable(Class<?> holder) {
        assertThat(Serializable.class.isAssignableFrom(holder)).isFalse();
    }

    private static List<Pair> pairs(Class<?> holder) {
        return PAIRS.computeIfAbsent(holder, SerializersTest::made);
    }

    private static List<Pair> made(Class<?> holder) {
        Twins twins = Twins.ofSecrets(SEED);
        return values(holder)
                .<Pair>map(value -> new Pair(value, twins.of(value)))
                .filter(pair -> !pair.one().equals(pair.other())) // not those that hold none, or one sign alone
                .limit(MANY)
                .toList();
    }

    /** Of a configuration no values are generated. */
    private static Stream<?> values(Class<?> holder) {
        return holder == GatewayConfig.class
                ? Samples.of(Credentials.class, SEED)
                        .map(credentials -> GatewayConfig.builder()
                                .protocol("rest")
                                .endpoint(URI.create("https://pay.example"))
                                .credentials(credentials)
                                .build())
                : Samples.of(holder, SEED);
    }

    /** What the library writes, or the words with which it fails. */
    private static String written(Serializer serializer, Object value) {
        try {
            return serializer.write(value).replaceAll("@[0-9a-f]+", "@");
        } catch (Exception | StackOverflowError failure) {
            return failure.toString().replaceAll("@[0-9a-f]+", "@");
        }
    }

    /** A builder with every part of a value. */
    private static Object builder(Object value) {
        Class<?> type = Fields.typeOf(value);
        try {
            Object builder = type.getMethod("builder").invoke(null);
            for (Part part : Part.of(type)) {
                Object held = part.read(value) instanceof Optional<?> some ? some.orElse(null) : part.read(value);
                if (held != null) {
                    setter(builder, part, held).invoke(builder, held);
                }
            }
            return builder;
        } catch (ReflectiveOperationException own) {
            throw new AssertionError(own);
        }
    }

    private static Method setter(Object builder, Part part, Object held) {
        return Arrays.stream(builder.getClass().getSuperclass().getMethods())
                .filter(method -> method.getName().equals(part.name()) && method.getParameterCount() == 1)
                .filter(method -> MethodType.methodType(method.getParameterTypes()[0])
                        .wrap()
                        .returnType()
                        .isInstance(held))
                .findFirst()
                .orElseThrow();
    }
}
