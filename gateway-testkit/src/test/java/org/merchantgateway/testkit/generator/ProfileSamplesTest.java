package org.merchantgateway.testkit.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Notation;
import org.merchantgateway.domain.notation.Violation;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.profile.LimitedField;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.rule.LimitCheck;

/** What the generators make for a gateway is within its limits, and uses them up. */
class ProfileSamplesTest {

    private static final long SEED = 20261130;
    private static final int MANY = 1000;

    /** A team's own, which requires all that can be required. */
    private static final Profile REQUIRING = Profile.manual().toBuilder("requiring")
            .require(LimitedField.optionalNames().toArray(String[]::new))
            .build();

    private static final Map<Profile, List<?>> VALUES = new ConcurrentHashMap<>();

    static Stream<Profile> profiles() {
        return Stream.concat(Profile.builtIn().stream(), Stream.of(REQUIRING));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void passTheProfile(Profile profile) {
        assertThat(values(profile))
                .allSatisfy(value -> assertThat(LimitCheck.violations(value, profile.limits()))
                        .isEmpty());
    }

    /** Credentials are part of no operation. */
    private static List<?> values(Profile profile) {
        return VALUES.computeIfAbsent(
                profile,
                unseen -> Stream.concat(
                                Samples.operations(profile, SEED).limit(MANY),
                                Samples.of(Credentials.class, profile, SEED).limit(100))
                        .toList());
    }

    static Stream<Arguments> differences() {
        return profiles()
                .flatMap(profile ->
                        profile.limits().notations().keySet().stream().map(field -> Arguments.of(profile, field)));
    }

    /** What no other profile takes is made where the profile is wider, and not where it is narrower. */
    @ParameterizedTest
    @MethodSource("differences")
    void useUpEveryLimitThatDiffersFromTheManuals(Profile profile, String field) {
        Notation notation = profile.limits().notation(field).orElseThrow();
        Profile narrower = Profile.manual().toBuilder("narrower")
                .limit(field, notation.alphabet() + ".." + (notation.max() - 1))
                .build();

        assertThat(values(profile))
                .as("a value of the longest %s", field)
                .anyMatch(value -> LimitCheck.violations(value, narrower.limits()).stream()
                        .anyMatch(violation -> violation.got().contains(String.valueOf(notation.max()))
                                || violation.got().equals("got another text")));
    }

    @Test
    void doWithoutWhatAProfileDoesNotRequire() {
        Profile bpc = Profile.of("bpc");

        assertThat(values(bpc))
                .as("what the manual requires")
                .anyMatch(value -> LimitCheck.violations(value, Profile.manual().limits()).stream()
                        .anyMatch(violation -> violation.rule().equals("is required")));
    }

    static Stream<Arguments> invalid() {
        return profiles().flatMap(profile -> Operations.ALL.stream().map(type -> Arguments.of(profile, type)));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void areRefusedWhereTheyAreJustInvalid(Profile profile, Class<? extends Operation<?>> type) {
        Samples.justInvalid(type, profile, SEED).limit(20).forEach(invalid -> {
            InvalidRequest refusal = catchThrowableOfType(InvalidRequest.class, invalid::build);
            assertThat(refusal).as("%s", invalid).isNotNull();
            assertThat(refusal.violations())
                    .as("%s", invalid)
                    .extracting(Violation::path)
                    .containsOnly(invalid.path());
        });
    }

    /** For jqwik. */
    static final class AlfaDomain extends GatewayDomain {

        AlfaDomain() {
            super(Profile.of("alfa"));
        }
    }

    @Property(tries = 200)
    @Domain(AlfaDomain.class)
    void areWithinTheLimitsOfADomainsProfile(@ForAll OrderNumber number, @ForAll Invalid<OrderNumber> invalid) {
        assertThat(Profile.of("alfa").checked(number)).isSameAs(number);
        assertThat(invalid.rule()).doesNotContain("32");
    }
}
