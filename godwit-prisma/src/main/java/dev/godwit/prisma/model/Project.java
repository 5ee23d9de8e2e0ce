package dev.godwit.prisma.model;

import java.util.List;

/** All that the files of a project say, checked. */
public record Project(DataSource source, List<EnumModel> enums, List<Model> models, List<Relation> relations) {

    public Project {
        enums = List.copyOf(enums);
        models = List.copyOf(models);
        relations = List.copyOf(relations);
    }
}
