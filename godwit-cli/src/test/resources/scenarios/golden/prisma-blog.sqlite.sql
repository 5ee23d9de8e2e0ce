CREATE TABLE "Category" (
    id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    name text NOT NULL,
    "createdAt" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" datetime NOT NULL
);
CREATE UNIQUE INDEX "Category_name_key" ON "Category" (name);
CREATE TABLE "User" (
    id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    email text NOT NULL,
    name text,
    password text NOT NULL,
    "isAdmin" boolean NOT NULL DEFAULT 0,
    "createdAt" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" datetime NOT NULL
);
CREATE UNIQUE INDEX "User_email_key" ON "User" (email);
CREATE TABLE "Post" (
    id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    title text NOT NULL,
    content text NOT NULL,
    published boolean NOT NULL DEFAULT 0,
    "authorId" integer NOT NULL,
    "createdAt" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" datetime NOT NULL,
    CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE TABLE "Comment" (
    id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    content text NOT NULL,
    "postId" integer NOT NULL,
    "authorId" integer NOT NULL,
    "createdAt" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" datetime NOT NULL,
    CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" (id) ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Comment_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE TABLE "_PostToCategory" (
    "A" integer NOT NULL,
    "B" integer NOT NULL,
    CONSTRAINT "_PostToCategory_A_fkey" FOREIGN KEY ("A") REFERENCES "Category" (id) ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_PostToCategory_B_fkey" FOREIGN KEY ("B") REFERENCES "Post" (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "_PostToCategory_AB_unique" ON "_PostToCategory" ("A", "B");
CREATE INDEX "_PostToCategory_B_index" ON "_PostToCategory" ("B");
