CREATE TABLE "Category" (
    id serial NOT NULL,
    name text NOT NULL,
    "createdAt" timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" timestamp(3) NOT NULL,
    CONSTRAINT "Category_pkey" PRIMARY KEY (id)
);
CREATE UNIQUE INDEX "Category_name_key" ON "Category" (name);
CREATE TABLE "User" (
    id serial NOT NULL,
    email text NOT NULL,
    name text,
    password text NOT NULL,
    "isAdmin" boolean NOT NULL DEFAULT FALSE,
    "createdAt" timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" timestamp(3) NOT NULL,
    CONSTRAINT "User_pkey" PRIMARY KEY (id)
);
CREATE UNIQUE INDEX "User_email_key" ON "User" (email);
CREATE TABLE "Post" (
    id serial NOT NULL,
    title text NOT NULL,
    content text NOT NULL,
    published boolean NOT NULL DEFAULT FALSE,
    "authorId" integer NOT NULL,
    "createdAt" timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" timestamp(3) NOT NULL,
    CONSTRAINT "Post_pkey" PRIMARY KEY (id)
);
CREATE TABLE "Comment" (
    id serial NOT NULL,
    content text NOT NULL,
    "postId" integer NOT NULL,
    "authorId" integer NOT NULL,
    "createdAt" timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" timestamp(3) NOT NULL,
    CONSTRAINT "Comment_pkey" PRIMARY KEY (id)
);
CREATE TABLE "_PostToCategory" (
    "A" integer NOT NULL,
    "B" integer NOT NULL,
    CONSTRAINT "_PostToCategory_AB_pkey" PRIMARY KEY ("A", "B")
);
CREATE INDEX "_PostToCategory_B_index" ON "_PostToCategory" ("B");
ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" (id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "_PostToCategory" ADD CONSTRAINT "_PostToCategory_A_fkey" FOREIGN KEY ("A") REFERENCES "Category" (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "_PostToCategory" ADD CONSTRAINT "_PostToCategory_B_fkey" FOREIGN KEY ("B") REFERENCES "Post" (id) ON DELETE CASCADE ON UPDATE CASCADE;
