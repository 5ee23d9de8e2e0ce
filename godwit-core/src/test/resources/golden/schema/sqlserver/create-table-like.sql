SELECT * INTO archive FROM users WHERE 1 = 0;
