package org.merchantgateway.testkit.generator;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.configurators.ArbitraryConfigurator;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.rule.Fields;
import org.merchantgateway.domain.rule.Part;

/**
 * The gateway's values and operations as parameters of jqwik properties.
 *
 * <pre>{@code
 * @Domain(GatewayDomain.class)
 * class CheckoutProperties {
 *     @Property
 *     void keepsTheNumber(@ForAll RegisterOrder order) { ... }
 *
 *     @Property
 *     void refusesWhatIsJustNotValid(@ForAll Invalid<RegisterOrder> order) { ... }
 * }
 * }</pre>
 *
 * <p>A parameter may be whatever type of the domain {@link Generators} knows, a record of your own that is an operation or has a
 * constraint, or {@code Operation<?>} and {@code Operation<Acknowledged>}. For lists of them, and for everything else,
 * {@code @Domain(DomainContext.Global.class)} has to stand beside.
 */
public class GatewayDomain implements DomainContext {

    private final Profile profile;

    /** Within the manual's limits; for jqwik. */
    public GatewayDomain() {
        this(Profile.manual());
    }

    /**
     * Within the limits of a gateway; for a class of your own, which stands in {@code @Domain}.
     *
     * @param profile the gateway's
     */
    protected GatewayDomain(Profile profile) {
        this.profile = profile;
    }

    @Override
    public final Collection<ArbitraryProvider> getArbitraryProviders() {
        return List.of(new Provider(profile));
    }

    @Override
    public final Collection<ArbitraryConfigurator> getArbitraryConfigurators() {
        return List.of();
    }

    private record Provider(Profile profile) implements ArbitraryProvider {

        private static final String DOMAIN = "org.merchantgateway.domain.";

        @Override
        public boolean canProvideFor(TypeUsage type) {
            return type.isOfType(Invalid.class) || !types(type).isEmpty();
        }

        @Override
        public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
            return type.isOfType(Invalid.class)
                    ? Set.of(Generators.justInvalid(type.getTypeArgument(0).getRawType(), profile))
                    : types(type).stream()
                            .map(known -> Generators.of(known, profile))
                            .collect(Collectors.toSet());
        }

        /** Before what jqwik itself would make of an enum or a record. */
        @Override
        public int priority() {
            return 1;
        }

        /** The types whose values fit a parameter: itself, or the operations with that answer. */
        private static List<Class<?>> types(TypeUsage type) {
            if (type.isOfType(Operation.class)) {
                return Operations.ALL.stream()
                        .filter(operation -> hasAnswer(operation, type))
                        .<Class<?>>map(operation -> operation)
                        .toList();
            }
            Class<?> raw = type.getRawType();
            return (raw.getName().startsWith(DOMAIN) && ValidValues.knows(raw)) || isOfATeam(raw)
                    ? List.of(raw)
                    : List.of();
        }

        private static boolean hasAnswer(Class<?> operation, TypeUsage wanted) {
            return wanted.getTypeArguments().stream().allMatch(TypeUsage::isWildcard)
                    || TypeUsage.forType(operation).canBeAssignedTo(wanted);
        }

        private static boolean isOfATeam(Class<?> type) {
            return Fields.areIn(type) && (Operation.class.isAssignableFrom(type) || isConstrained(type));
        }

        private static boolean isConstrained(Class<?> type) {
            return Part.of(type).stream()
                    .anyMatch(component -> !PartTypes.constraints(PartTypes.constrained(component))
                            .isEmpty());
        }
    }
}
