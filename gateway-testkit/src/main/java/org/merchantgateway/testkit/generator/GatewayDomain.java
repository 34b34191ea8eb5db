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
 *     void refusesWhatIsJustNotValid(@ForAll Spoiled<RegisterOrder> order) { ... }
 * }
 * }</pre>
 *
 * <p>Besides every record of {@link Generators}: {@code Operation<?>} and {@code Operation<Acknowledged>}, {@code
 * Credentials}, {@code Secret}. For lists of them, and for everything else, {@code @Domain(DomainContext.Global.class)} has to
 * stand beside.
 */
public final class GatewayDomain implements DomainContext {

    /** For jqwik. */
    public GatewayDomain() {}

    @Override
    public Collection<ArbitraryProvider> getArbitraryProviders() {
        return List.of(new Provider());
    }

    @Override
    public Collection<ArbitraryConfigurator> getArbitraryConfigurators() {
        return List.of();
    }

    private static final class Provider implements ArbitraryProvider {

        @Override
        public boolean canProvideFor(TypeUsage type) {
            return isSpoiled(type) || !types(type).isEmpty();
        }

        @Override
        public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
            return isSpoiled(type)
                    ? Set.of(Generators.justInvalid(type.getTypeArgument(0).getRawType()))
                    : types(type).stream().map(Generators::of).collect(Collectors.toSet());
        }

        /** Before what jqwik itself would make of an enum or a record. */
        @Override
        public int priority() {
            return 1;
        }

        private static boolean isSpoiled(TypeUsage type) {
            return type.isOfType(Spoiled.class);
        }

        /** The types whose values may be given for a parameter: itself, or what implements it. */
        private static List<Class<?>> types(TypeUsage type) {
            Class<?> raw = type.getRawType();
            if (!raw.isInterface()) {
                return isKnown(raw) ? List.of(raw) : List.of();
            }
            return DomainTypes.all()
                    .filter(raw::isAssignableFrom)
                    .filter(known -> TypeUsage.forType(known).canBeAssignedTo(type))
                    .toList();
        }

        /** A team's own records among them. */
        private static boolean isKnown(Class<?> type) {
            return DomainTypes.all().anyMatch(type::equals)
                    || (type.isRecord()
                            && (Operation.class.isAssignableFrom(type)
                                    || Component.of(type.asSubclass(Record.class)).stream()
                                            .anyMatch(component -> !component
                                                    .constrained()
                                                    .constraints()
                                                    .isEmpty())));
        }
    }
}
