// What the files of this target share.
#ifndef CARREL_CSYSTEM_PRIVATE_H
#define CARREL_CSYSTEM_PRIVATE_H

// Restores the terminal and lets the signal do what it does by default. Safe in a signal handler.
void csystem_die(int number);

#endif
