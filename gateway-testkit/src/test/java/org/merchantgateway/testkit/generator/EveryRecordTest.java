package org.merchantgateway.testkit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.notation.AbsoluteUrl;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.IpAddress;
import org.merchantgateway.domain.notation.Notation;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.rule.Fields;
import org.merchantgateway.domain.rule.Part;

/** Every type of the domain has valid values, and they go to the limits. */
class EveryRecordTest {

    private static final long SEED = 20260301;
    private static final int MANY = 100;

    static Stream<Class<?>> generated() {
        return DomainRecords.generated();
    }

    @ParameterizedTest
    @MethodSource("generated")
    void hasValuesThatGoToTheLimits(Class<?> type) {
        List<?> samples = Samples.of(type, SEED, MANY);

        assertThat(samples).hasSize(MANY).allMatch(type::isInstance);
        for (Part component : Part.of(type)) {
            List<Object> values = samples.stream()
                    .<Object>map(sample -> Fields.of(sample).get(component.name()))
                    .toList();
            containsBothIfOptional(component, values);
            containsTheLimitsOfItsNotation(PartTypes.constrained(component), values);
        }
    }

    private static void containsBothIfOptional(Part component, List<Object> values) {
        boolean asRegistered = component.owner() == Order.class;
        if (component.isOptional() && !component.isRequiredByManual() && !asRegistered) {
            assertThat(values).as("%s, missing", component).contains(Optional.empty());
            assertThat(values).as("%s, there", component).anyMatch(value -> !value.equals(Optional.empty()));
        }
    }

    private static void containsTheLimitsOfItsNotation(Part component, List<Object> values) {
        Optional.ofNullable(component.type().getAnnotation(Conforms.class))
                .map(conforms -> Notation.parse(conforms.value()))
                .ifPresent(notation -> {
                    Set<Integer> lengths = lengths(values);
                    if (notation.max() < Integer.MAX_VALUE) {
                        assertThat(lengths).as("%s, %s", component, notation).contains(notation.max());
                    }
                    if (!hasAFormOfItsOwn(component)) {
                        assertThat(lengths).as("%s, %s", component, notation).contains(notation.min());
                    }
                });
    }

    private static boolean hasAFormOfItsOwn(Part component) {
        return Stream.of(AbsoluteUrl.class, IpAddress.class)
                .anyMatch(form -> component.type().isAnnotationPresent(form));
    }

    private static Set<Integer> lengths(List<Object> values) {
        return values.stream()
                .flatMap(value -> value instanceof Optional<?> held ? held.stream() : Stream.of(value))
                .map(String.class::cast)
                .map(text -> text.codePointCount(0, text.length()))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("notGenerated")
    void hasNoneIfItIsASettingAndSaysSo(Class<?> type) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Samples.of(type, SEED))
                .withMessageStartingWith("no generator knows")
                .withMessageContaining(type.getSimpleName() + ".");
    }

    static Stream<Class<?>> notGenerated() {
        return DomainRecords.all().filter(DomainRecords.NOT_GENERATED::contains);
    }

    @Test
    void noOperationIsForgotten() {
        assertThat(Operations.ALL.stream().<Class<?>>map(type -> type)).hasSameElementsAs(DomainRecords.operations());
    }

    @Test
    void everyOperationIsAmongTheOperations() {
        assertThat(Samples.operations(SEED)
                        .limit(500)
                        .<Class<?>>map(Fields::typeOf)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(DomainRecords.operations());
    }

    static Stream<Class<?>> sent() {
        return Operations.ALL.stream().flatMap(type -> parts(type)).distinct();
    }

    private static Stream<Class<?>> parts(Class<?> type) {
        return Stream.concat(
                Stream.of(type),
                Part.of(type).stream()
                        .map(InvalidValues::held)
                        .map(PartTypes::raw)
                        .filter(Fields::areIn)
                        .flatMap(EveryRecordTest::parts));
    }

    /** Else any text would be taken for a valid one. */
    @ParameterizedTest
    @MethodSource("sent")
    void saysOfEveryTextAndNumberThatIsSentWhatItMayBe(Class<?> type) {
        assertThat(Part.of(type))
                .filteredOn(component -> isPlain(PartTypes.raw(PartTypes.constrained(component))))
                .allMatch(component ->
                        !PartTypes.constraints(PartTypes.constrained(component)).isEmpty()
                                || TypeRules.of(type, Profile.manual()).values().containsKey(component.name()));
    }

    private static boolean isPlain(Class<?> type) {
        return type == String.class || Numbers.areOfType(type);
    }
}
