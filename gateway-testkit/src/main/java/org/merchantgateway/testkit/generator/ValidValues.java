package org.merchantgateway.testkit.generator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.merchantgateway.domain.cart.CartPart;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.port.Pending;
import org.merchantgateway.domain.port.Reference;
import org.merchantgateway.domain.port.SettledAs;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.rule.Fields;
import org.merchantgateway.domain.rule.Part;

/** Derives valid values from what a type is made of. */
final class ValidValues {

    /** Lists and sets have at most so many elements. */
    private static final int MOST = 3;

    /** How many optional values are there. */
    private static final double PRESENT = 0.6;

    /** Milliseconds from 1970 to the ends of the years 1999 and 2099. */
    private static final long FIRST_MOMENT = 946_684_800_000L;

    private static final long LAST_MOMENT = 4_102_444_799_999L;

    private static final Map<Class<?>, Function<Profile, Arbitrary<?>>> SIMPLE = Map.of(
            boolean.class,
            profile -> Arbitraries.of(false, true),
            Boolean.class,
            profile -> Arbitraries.of(false, true),
            OptionalInt.class,
            profile -> optionalNumbers(),
            OptionalLong.class,
            profile -> optionalCounts(),
            Instant.class,
            profile -> instants(),
            LocalDate.class,
            profile -> days(),
            CartPart.class,
            CartParts::valid,
            Pending.class,
            profile -> pendings());

    private ValidValues() {}

    /**
     * The valid values of a component within the limits of a gateway.
     *
     * @throws IllegalArgumentException if no generator knows it; says which component
     */
    static Arbitrary<?> of(Part component, Profile profile) {
        Class<?> type = PartTypes.raw(component);
        if (!PartTypes.constraints(component).isEmpty() || type == String.class || Numbers.areOfType(type)) {
            return Inputs.of(component, profile.limits()).valid();
        }
        if (type == Optional.class) {
            Arbitrary<?> held = of(PartTypes.element(component, 0), profile);
            return component.isRequired(profile.limits()) ? held.map(Optional::of) : held.optional(PRESENT);
        }
        if (type == List.class) {
            return of(PartTypes.element(component, 0), profile).list().ofMaxSize(MOST);
        }
        if (type == Set.class) {
            return of(PartTypes.element(component, 0), profile).set().ofMaxSize(MOST);
        }
        if (type == Map.class) {
            return Arbitraries.maps(
                            of(PartTypes.element(component, 0), profile), of(PartTypes.element(component, 1), profile))
                    .ofMaxSize(MOST);
        }
        return ofType(type, profile)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no generator knows what " + component + " may be, a " + type.getName()));
    }

    /** Whether a type is one of which values are made: a parameter of a property may be of it. */
    static boolean knows(Class<?> type) {
        return SIMPLE.containsKey(type) || type.isEnum() || Fields.areIn(type) || isSealedOfKnown(type);
    }

    /** A newer JDK seals types of its own, of whose cases we know none. */
    private static boolean isSealedOfKnown(Class<?> type) {
        return type.isSealed() && Arrays.stream(type.getPermittedSubclasses()).allMatch(ValidValues::knows);
    }

    /** The valid values of a type; empty if no generator knows it. */
    static Optional<Arbitrary<?>> ofType(Class<?> type, Profile profile) {
        if (!knows(type)) {
            return Optional.empty();
        }
        if (SIMPLE.containsKey(type)) {
            return Optional.ofNullable(SIMPLE.get(type)).map(known -> known.apply(profile));
        }
        if (type.isEnum()) {
            return Optional.of(Arbitraries.of(type.getEnumConstants()));
        }
        if (Fields.areIn(type)) {
            return Optional.of(ofParts(type, profile));
        }
        return Optional.of(anyOf(Arrays.asList(type.getPermittedSubclasses()), profile));
    }

    private static Arbitrary<?> anyOf(List<Class<?>> types, Profile profile) {
        return Arbitraries.oneOf(
                types.stream().map(type -> ofType(type, profile).orElseThrow()).toList());
    }

    static Arbitrary<Object> ofParts(Class<?> type, Profile profile) {
        TypeRules rules = TypeRules.of(type, profile);
        List<Arbitrary<Object>> values = Part.of(type).stream()
                .map(component -> valid(rules, component, profile).asGeneric())
                .toList();
        return Combinators.combine(values)
                .as(all -> rules.adjusting().apply(Fields.of(type, all)).build(profile));
    }

    private static Arbitrary<?> valid(TypeRules rules, Part component, Profile profile) {
        Arbitrary<?> known = rules.values().get(component.name());
        return known == null ? of(component, profile) : known;
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 73_048).map(LocalDate.of(1900, 1, 1)::plusDays);
    }

    private static Arbitrary<OptionalInt> optionalNumbers() {
        return Arbitraries.integers()
                .optional(PRESENT)
                .map(number -> number.map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    private static Arbitrary<OptionalLong> optionalCounts() {
        return Arbitraries.longs()
                .optional(PRESENT)
                .map(number -> number.map(OptionalLong::of).orElse(OptionalLong.empty()));
    }

    private static Arbitrary<Pending> pendings() {
        Arbitrary<Optional<Amount>> wanted =
                ofParts(Amount.class, Profile.manual()).map(Amount.class::cast).optional(PRESENT);
        Arbitrary<Optional<Sums>> sums =
                ofParts(Sums.class, Profile.manual()).map(Sums.class::cast).optional(PRESENT);
        return Combinators.combine(
                        NotationText.of("ANS..30"),
                        Arbitraries.of(SettledAs.class),
                        ofParts(Reference.class, Profile.manual()).map(Reference.class::cast),
                        wanted,
                        sums)
                .as((operation, settledAs, reference, amount, before) -> {
                    Pending pending = Pending.of(operation, settledAs, reference);
                    Pending wanting = amount.map(pending::withWanted).orElse(pending);
                    return before.map(wanting::withSumsBefore).orElse(wanting);
                });
    }

    /** From 2000 to 2099, as no wire takes all years; most of them whole seconds. */
    private static Arbitrary<Instant> instants() {
        Arbitrary<Instant> millis =
                Arbitraries.longs().between(FIRST_MOMENT, LAST_MOMENT).map(Instant::ofEpochMilli);
        return Arbitraries.frequencyOf(
                Tuple.of(4, millis.map(instant -> Instant.ofEpochSecond(instant.getEpochSecond()))),
                Tuple.of(1, millis));
    }
}
