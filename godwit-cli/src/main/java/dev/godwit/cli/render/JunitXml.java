package dev.godwit.cli.render;

import dev.godwit.report.VerifyReport;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes what was found as JUnit XML, which CI servers show: a test case for each migration. */
public final class JunitXml {

    private final XMLStreamWriter xml;

    private JunitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes the whole document. */
    public static void write(VerifyReport report, Writer out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            new JunitXml(xml).suite(report);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void suite(VerifyReport report) throws XMLStreamException {
        List<String> ids =
                Stream.concat(report.tried().stream(), report.noDown().stream()).toList();
        long failed = ids.stream().filter(id -> bad(report, id).isPresent()).count();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "godwit verify");
        xml.writeAttribute("tests", Integer.toString(ids.size()));
        xml.writeAttribute("failures", Long.toString(failed));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", Integer.toString(report.noDown().size()));
        for (String id : ids) {
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", "migrations");
            xml.writeAttribute("name", id);
            outcome(report, id);
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void outcome(VerifyReport report, String id) throws XMLStreamException {
        Optional<VerifyReport.Bad> bad = bad(report, id);
        if (bad.isPresent()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", bad.get().reason());
            xml.writeCharacters(String.join("\n", bad.get().differences()));
            xml.writeEndElement();
        } else if (report.noDown().contains(id)) {
            xml.writeStartElement("skipped");
            xml.writeAttribute("message", "has no down");
            xml.writeEndElement();
        }
    }

    private static Optional<VerifyReport.Bad> bad(VerifyReport report, String id) {
        return report.bad().stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
