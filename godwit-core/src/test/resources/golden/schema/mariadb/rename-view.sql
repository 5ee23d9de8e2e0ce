RENAME TABLE titles TO headlines;
