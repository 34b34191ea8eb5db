package org.merchantgateway.simulator.description;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The documents that describe the service, as a gateway publishes its own: the outer one at {@code ?wsdl}, the others by name
 * behind it, with addresses that lead to the service. Operations are RPC with literal parts, in one schema without global elements.
 */
public final class DescriptionDocuments {

    private final ServiceDescription service;
    private final String schema;

    /** The documents of a service. */
    public DescriptionDocuments(ServiceDescription service) {
        this.service = service;
        this.schema = new SchemaText(service).document();
    }

    /**
     * The document that a query names; {@code xsd=} is what Metro's and Axis2's tools ask for.
     *
     * @param rawQuery the query of the address at which it is asked for
     * @param endpoint the address of the service
     */
    public Optional<String> find(String rawQuery, String endpoint) {
        return switch (rawQuery.toLowerCase(Locale.ROOT)) {
            case "wsdl", "wsdl=" -> Optional.of(outer(escaped(endpoint)));
            case "wsdl=merchantservice.wsdl" -> Optional.of(inner(escaped(endpoint)));
            case "wsdl=merchantservice.xsd", "xsd=merchantservice.xsd" -> Optional.of(schema);
            default -> Optional.empty();
        };
    }

    private String outer(String endpoint) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <wsdl:definitions name="MerchantServiceImplService"
                targetNamespace="http://soap.merchant.api.web.phoenix.bpc.ru/"
                xmlns:tns="http://soap.merchant.api.web.phoenix.bpc.ru/" xmlns:m="%1$s"
                xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/">
            <wsdl:import namespace="%1$s" location="%2$s?wsdl=MerchantService.wsdl"/>
            <wsdl:binding name="MerchantServiceImplServiceSoapBinding" type="m:MerchantService">
            <soap:binding style="rpc" transport="http://schemas.xmlsoap.org/soap/http"/>
            %3$s
            </wsdl:binding>
            <wsdl:service name="MerchantServiceImplService">
            <wsdl:port name="MerchantServiceImplPort" binding="tns:MerchantServiceImplServiceSoapBinding">
            <soap:address location="%2$s"/>
            </wsdl:port>
            </wsdl:service>
            </wsdl:definitions>
            """.formatted(ServiceDescription.NAMESPACE, endpoint, each(DescriptionDocuments::bound));
    }

    private static String bound(DescribedOperation operation) {
        return """
            <wsdl:operation name="%1$s">
            <soap:operation soapAction="" style="rpc"/>
            <wsdl:input name="%1$s"><soap:body use="literal" namespace="%2$s"/></wsdl:input>
            <wsdl:output name="%1$sResponse"><soap:body use="literal" namespace="%2$s"/></wsdl:output>
            </wsdl:operation>""".formatted(operation.name(), ServiceDescription.NAMESPACE);
    }

    private String inner(String endpoint) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <wsdl:definitions name="MerchantService" targetNamespace="%1$s" xmlns:m="%1$s"
                xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:xs="http://www.w3.org/2001/XMLSchema">
            <wsdl:types>
            <xs:schema><xs:import namespace="%1$s" schemaLocation="%2$s?wsdl=MerchantService.xsd"/></xs:schema>
            </wsdl:types>
            %3$s
            <wsdl:portType name="MerchantService">
            %4$s
            </wsdl:portType>
            </wsdl:definitions>
            """.formatted(
                        ServiceDescription.NAMESPACE,
                        endpoint,
                        each(DescriptionDocuments::messages),
                        each(DescriptionDocuments::offered));
    }

    private static String messages(DescribedOperation operation) {
        return """
            <wsdl:message name="%1$s"><wsdl:part name="%2$s" type="%3$s"/></wsdl:message>
            <wsdl:message name="%1$sResponse"><wsdl:part name="return" type="%4$s"/></wsdl:message>""".formatted(
                        operation.name(),
                        operation.part().name(),
                        SchemaText.qualified(operation.part().type()),
                        SchemaText.qualified(operation.answer()));
    }

    private static String offered(DescribedOperation operation) {
        return """
            <wsdl:operation name="%1$s">
            <wsdl:input name="%1$s" message="m:%1$s"/><wsdl:output name="%1$sResponse" message="m:%1$sResponse"/>
            </wsdl:operation>""".formatted(operation.name());
    }

    private String each(Function<DescribedOperation, String> text) {
        Collection<DescribedOperation> operations = service.operations().values();
        return operations.stream().map(text).collect(Collectors.joining("\n"));
    }

    private static String escaped(String endpoint) {
        return endpoint.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
