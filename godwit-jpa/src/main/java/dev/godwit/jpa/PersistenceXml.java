package dev.godwit.jpa;

import dev.godwit.error.ErrorCode;
import dev.godwit.error.GodwitException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a {@code persistence.xml}. Used once; not thread-safe. */
final class PersistenceXml {

    /** Settings that change names, types or which rules there are; the others are about running an application. */
    private static final List<String> OF_STRUCTURE = List.of(
            "hibernate.physical_naming_strategy",
            "hibernate.implicit_naming_strategy",
            "hibernate.globally_quoted_identifiers",
            "hibernate.auto_quote_keyword",
            "hibernate.keyword_auto_quoting_enabled",
            "hibernate.default_schema",
            "hibernate.mapping.",
            "hibernate.type.",
            "hibernate.id.",
            "hibernate.timezone.",
            "hibernate.validator.apply_to_ddl",
            "jakarta.persistence.validation.mode");

    private final String where;
    private final List<PersistenceUnit> units = new ArrayList<>();
    private String name = "";
    private final List<String> classes = new ArrayList<>();
    private final List<String> mappings = new ArrayList<>();
    private final Map<String, String> settings = new TreeMap<>();
    private boolean listedOnly;

    private PersistenceXml(String where) {
        this.where = where;
    }

    /**
     * The units in a file.
     *
     * @param where how messages name it
     */
    static List<PersistenceUnit> read(InputStream in, String where) {
        PersistenceXml xml = new PersistenceXml(where);
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                xml.next(reader.next(), reader);
            }
        } catch (XMLStreamException e) {
            throw xml.wrong(e.getLocation().getLineNumber(), "is no XML: " + e.getMessage(), "Correct the file.");
        }
        return List.copyOf(xml.units);
    }

    private void next(int event, XMLStreamReader reader) throws XMLStreamException {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(reader.getLocalName(), reader);
        } else if (event == XMLStreamConstants.END_ELEMENT
                && reader.getLocalName().equals("persistence-unit")) {
            end();
        }
    }

    private void start(String element, XMLStreamReader reader) throws XMLStreamException {
        int line = reader.getLocation().getLineNumber();
        switch (element) {
            case "persistence-unit" -> name = attribute(reader, "name");
            case "class" -> classes.add(reader.getElementText().strip());
            case "mapping-file" -> mappings.add(reader.getElementText().strip());
            case "exclude-unlisted-classes" ->
                listedOnly = !reader.getElementText().strip().equals("false");
            case "jar-file" ->
                throw wrong(
                        line,
                        "names the jar " + reader.getElementText().strip() + ", which is not followed.",
                        "Write jpa:PACKAGE,… with the packages of its entities instead of the file.");
            case "property" -> set(attribute(reader, "name"), attribute(reader, "value"));
            default -> {
                // About running an application.
            }
        }
    }

    private void set(String property, String value) {
        if (OF_STRUCTURE.stream().anyMatch(property::startsWith)) {
            settings.put(property, value);
        }
    }

    /** Outside of a container a unit that lists nothing is about all that lies beside it. */
    private void end() {
        List<String> names = classes.isEmpty() && !listedOnly ? List.of(JpaLocation.ALL) : classes;
        units.add(new PersistenceUnit(name, names, mappings, settings));
        classes.clear();
        mappings.clear();
        settings.clear();
        listedOnly = false;
    }

    private static String attribute(XMLStreamReader reader, String attribute) {
        return Optional.ofNullable(reader.getAttributeValue(null, attribute)).orElse("");
    }

    private GodwitException wrong(int line, String what, String hint) {
        return GodwitException.of(ErrorCode.CONFIGURATION, where + ":" + line + " " + what)
                .hint(hint)
                .build();
    }
}
